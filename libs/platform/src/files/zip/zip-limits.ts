/** Bounds that a foreign archive must keep (压缩包限制), checked on the bytes that really come out. */
export interface ZipLimits {
  readonly maxEntries: number;
  /** Of one file, uncompressed. */
  readonly maxFileBytes: number;
  /** Of all files together, uncompressed. */
  readonly maxTotalBytes: number;
  /** Uncompressed by compressed bytes, for files above one megabyte. */
  readonly maxRatio: number;
}

export interface ZippedFile {
  /** Relative path with forward slashes. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

const MEGABYTE = 1024 * 1024;

/** What uploads get unless a context says otherwise. */
export const ZIP_LIMITS: ZipLimits = {
  maxEntries: 1_000,
  maxFileBytes: 400 * MEGABYTE,
  maxTotalBytes: 600 * MEGABYTE,
  maxRatio: 300,
};
