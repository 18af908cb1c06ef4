const BROWSERS = [
  [/Edg\/([\d]+)/, 'Edge'],
  [/QQBrowser\/([\d]+)/, 'QQ'],
  [/Firefox\/([\d]+)/, 'Firefox'],
  [/Chrome\/([\d]+)/, 'Chrome'],
  [/Version\/([\d]+).*Safari/, 'Safari'],
] as const;

const SYSTEMS = [
  [/Windows/, 'Windows'],
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Mac OS X/, 'macOS'],
  [/UOS|Kylin|openKylin/, 'Kylin/UOS'],
  [/Linux/, 'Linux'],
] as const;

/** A device in short words, from what its browser says of itself: “Chrome 120, Windows”. */
export function deviceOf(userAgent: string | null): string | undefined {
  if (!userAgent) return undefined;
  const system = SYSTEMS.find(([pattern]) => pattern.test(userAgent))?.[1];
  const browser = BROWSERS.map(([pattern, name]) => {
    const version = pattern.exec(userAgent)?.[1];
    return version ? `${name} ${version}` : undefined;
  }).find(Boolean);
  return [browser, system].filter(Boolean).join(', ') || userAgent.slice(0, 60);
}
