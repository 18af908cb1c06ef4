import { create } from 'qrcode';

const MARGIN = 2;

/** A QR code drawn in the page (二维码), so that the secret in it never leaves the browser. */
export default function QrCode({ text, label }: { text: string; label: string }) {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const side = modules.size + MARGIN * 2;
  return (
    <svg viewBox={`0 0 ${side} ${side}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect width={side} height={side} fill="#fff" />
      <path d={pathOf(modules.size, (row, column) => Boolean(modules.get(row, column)))} fill="#14252C" />
    </svg>
  );
}

function pathOf(size: number, dark: (row: number, column: number) => boolean): string {
  const cells: string[] = [];
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      if (dark(row, column)) cells.push(`M${column + MARGIN} ${row + MARGIN}h1v1h-1z`);
    }
  }
  return cells.join('');
}
