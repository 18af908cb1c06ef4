/** Where a command writes: its own output, and what went wrong. */
export interface Streams {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/** The streams of the process. */
export const processStreams: Streams = {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
};

/** Exit statuses of every command. */
export const EXIT = { done: 0, failed: 1, refused: 2 } as const;
