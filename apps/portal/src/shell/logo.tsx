/** The mark of the platform: order, goods and money run together into one record. Drawn in the page, so it needs no file. */
export function LogoMark({ size = 28 }: { size?: number }) {
  return (
    <svg viewBox="0 0 34 34" width={size} height={size} aria-hidden="true" className="jc-logo-mark">
      <rect width="34" height="34" rx="5" fill="#fff" />
      <g fill="none" stroke="#0D313C" strokeWidth="2.6" strokeLinecap="round" strokeLinejoin="round">
        <path d="M6.5 9.5H11c2 0 3 1 4 2.4l3.6 5.1H25" />
        <path d="M6.5 17H18" />
        <path d="M6.5 24.500H11c2 0 3-1 4-2.400l3.6-5.1" />
      </g>
      <circle cx="27" cy="17" r="2.8" fill="#B2301F" />
    </svg>
  );
}

/** Mark and name: 集采 Jicai. */
export function Logo({ size = 28 }: { size?: number }) {
  return (
    <span className="jc-logo">
      <LogoMark size={size} />
      <strong>集采</strong>
      <span>Jicai</span>
    </span>
  );
}
