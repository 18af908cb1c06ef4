import type { ThemeConfig } from 'antd';

import type { TypeEdition } from './css-variables.js';
import { colour, font, status, type } from './tokens.js';

const stillness = matchMedia('(prefers-reduced-motion: reduce)');

/** The tokens as antd wants them, for one edition of the type. */
export function antdTheme(edition: TypeEdition): ThemeConfig {
  const large = edition === 'large';
  return {
    token: {
      colorPrimary: colour.brand.main,
      colorPrimaryHover: colour.brand.hover,
      colorPrimaryActive: colour.brand.hover,
      colorLink: colour.brand.main,
      colorLinkHover: colour.brand.hover,
      colorLinkActive: colour.brand.hover,
      colorInfo: status.running.text,
      colorSuccess: status.done.text,
      colorWarning: status.waiting.text,
      colorError: status.blocked.text,
      colorText: colour.ink.strong,
      colorTextSecondary: colour.ink.body,
      colorTextTertiary: colour.ink.muted,
      colorTextDescription: colour.ink.muted,
      colorTextPlaceholder: '#66777F',
      colorTextDisabled: colour.ink.muted,
      colorBorder: colour.line.control,
      colorBorderSecondary: colour.line.hair,
      colorBgLayout: colour.surface.page,
      colorFillAlter: colour.surface.head,
      borderRadius: 4,
      borderRadiusLG: 6,
      borderRadiusSM: 3,
      controlHeight: large ? 40 : 32,
      controlHeightSM: large ? 34 : 26,
      fontSize: type.body[large ? 1 : 0][0],
      fontFamily: font.sans,
      fontFamilyCode: font.mono,
      // Those who asked for less motion get none, and nothing waits for the end of an animation.
      motion: !stillness.matches,
      motionDurationMid: '0.12s',
      motionDurationSlow: '0.12s',
      boxShadowTertiary: 'none',
    },
    components: {
      Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none', fontWeight: 400 },
      Form: { labelColor: colour.ink.strong, verticalLabelPadding: '0 0 4px', itemMarginBottom: 16 },
      Modal: { titleFontSize: type.section[large ? 1 : 0][0] },
      Segmented: { itemSelectedColor: colour.brand.main },
      Steps: { iconSize: 26 },
    },
  };
}
