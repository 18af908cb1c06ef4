import { messages } from './message.js';

/** What the kernel itself says: exact numbers and lifecycles. */
export const sayKernel = messages('kernel', {
  // A text that came without a key: what older releases stored.
  text: { zh: '{text}', en: '{text}' },
  'fields-wrong': { zh: '请按各项提示修改后重新提交', en: 'some fields are not acceptable' },
  'not-a-decimal': {
    zh: '“{text}”不是数值，请填写如 12.50 的十进制数',
    en: '"{text}" is not a plain decimal',
  },
  'too-many-decimals': {
    zh: '“{text}”的小数位过多，最多 {places} 位',
    en: '"{text}" has more than {places} decimals',
  },
  'not-a-quantity': { zh: '“{text}”不是整数，数量应为整数', en: '"{text}" is not a whole number of units' },
  'move-not-now': { zh: '当前状态为“{state}”，不能{move}', en: 'cannot {move} while {state}' },
  'move-of-other-party': {
    zh: '“{move}”应由{owners}办理，{party}不能办理',
    en: '{move} is for the {owners}, not for the {party}',
  },
});
