const FLOWS = [
  { colour: 'var(--jc-flow-order)', from: 26 },
  { colour: 'var(--jc-flow-goods)', from: 150 },
  { colour: 'var(--jc-flow-money)', from: 290 },
] as const;
const LINES = [0, 7, 14, 21] as const;

/** Orders, goods and money running into one record (三流合一); says nothing that the words beside it do not say. */
export function Flows() {
  return (
    <svg className="jc-flows" viewBox="0 0 480 360" preserveAspectRatio="xMaxYMid slice" aria-hidden="true">
      {FLOWS.map(({ colour, from }, flow) =>
        LINES.map((line) => (
          <path
            key={`${colour}${line}`}
            d={`M0 ${from + line} C 190 ${from + line}, 210 ${160 + flow * 5 + line / 4}, 400 ${160 + flow * 5 + line / 4} L 480 ${160 + flow * 5 + line / 4}`}
            fill="none"
            stroke={colour}
            strokeWidth="1.2"
            opacity={0.75 - line * 0.02}
          />
        )),
      )}
    </svg>
  );
}
