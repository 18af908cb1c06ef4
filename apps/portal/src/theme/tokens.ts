/**
 * Visual tokens of the portal. Screens take colours, sizes and fonts from here and nowhere else: style sheets read
 * them as custom properties (`--jc-…`, written by `css-variables.ts`), antd through `antd.ts`, charts through `charts.ts`.
 * Contrast is at least 4.5 for text and 3 for the edges of controls, against the surface that each colour stands on.
 */
export const colour = {
  ink: { strong: '#14252C', body: '#3A4C54', muted: '#586A72' },
  line: { control: '#84949B', strong: '#C6D1D5', hair: '#DCE4E7', row: '#E8EEF0' },
  surface: {
    page: '#F2F5F6',
    head: '#EEF3F4',
    sub: '#F8FAFB',
    panel: '#FFFFFF',
    trouble: '#FDF6F5',
    hover: '#F3F8F9',
  },
  bar: {
    fill: '#0D313C',
    deep: '#0A232C',
    edge: '#24505D',
    text: '#E6F1F3',
    muted: '#A9C3CB',
    mark: '#F0C98B',
  },
  brand: { main: '#0F5F73', hover: '#0B4A5B', tint: '#E4F0F2', edge: '#A9CCD4' },
  /** Cinnabar (朱砂): a stamp, the line of now or of a limit. Never ornament. */
  stamp: '#B2301F',
} as const;

/** Text and fill of every status family (状态). The word and the shape of the icon carry the meaning; colour only helps. */
export const status = {
  done: { text: '#1F6F3F', fill: '#E6F3EA' },
  running: { text: '#1D5BA6', fill: '#E9F0FA' },
  waiting: { text: '#855200', fill: '#FCF1DA' },
  blocked: { text: '#AE2419', fill: '#FBEAE8' },
  idle: { text: '#586A72', fill: '#EEF2F3' },
  sealed: { text: '#55469A', fill: '#EFEDF8' },
  chosen: { text: '#0F5F73', fill: '#E4F0F2' },
} as const;

/** The seven families that every state of the platform joins. */
export type StatusFamily = keyof typeof status;

/** System fonts first, so that a closed network downloads nothing. Serif is for documents alone. */
export const font = {
  sans: '"PingFang SC","HarmonyOS Sans SC","MiSans","Source Han Sans SC","Noto Sans SC","Noto Sans CJK SC","Microsoft YaHei",system-ui,sans-serif',
  serif: '"Source Han Serif SC","Noto Serif SC","Noto Serif CJK SC","Songti SC",SimSun,serif',
  mono: '"JetBrains Mono","SFMono-Regular",Consolas,"Noto Sans Mono CJK SC",monospace',
} as const;

/** Font size and line height in px: [standard edition, large-type edition (大字版)]. */
export const type = {
  note: [
    [12, 18],
    [14, 21],
  ],
  table: [
    [13, 20],
    [16, 24],
  ],
  body: [
    [14, 22],
    [16, 26],
  ],
  section: [
    [15, 22],
    [18, 26],
  ],
  page: [
    [20, 28],
    [24, 32],
  ],
  figure: [
    [26, 32],
    [30, 38],
  ],
  document: [
    [26, 38],
    [30, 44],
  ],
} as const;

/** Row heights of tables in px; the large-type edition never goes below 44. */
export const rowHeight = { compact: 31, standard: 35, twoLine: 47, large: 44 } as const;
