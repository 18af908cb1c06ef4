import { messages } from '#kernel';

/** What dossiers of rounds say to people (轮次档案). */
export const say = messages('dossier', {
  unknown: { zh: '没有轮次“{id}”', en: 'no round {id}' },
  'dossier-unknown': { zh: '没有该轮次档案', en: 'there is no such dossier' },
  'not-finished': {
    zh: '轮次为“{state}”，开标后或者作废后方可生成档案',
    en: 'the round is {state}; a dossier is made after its opening, or after it was called off',
  },
  'being-built': { zh: '第 {edition} 版档案正在生成，请稍候', en: 'edition {edition} is being built' },
  'not-built': { zh: '档案尚未生成（{state}）', en: 'the dossier is not built yet ({state})' },
  'built-count': { zh: '生成档案 {built} 份，待后续处理 {waiting} 份', en: '{built} built, {waiting} wait' },
  'not-sealed': {
    zh: '尚有 {count} 条审计记录未封存，封存后生成',
    en: '{count} audit entries are not sealed yet',
  },
  'changed-meanwhile': { zh: '生成期间轮次有新的事项，重新生成', en: 'the round moved on meanwhile' },
  'taken-over': { zh: '已由其他进程接手生成', en: 'another process has taken it up' },
  'build-failed': { zh: '生成失败：{reason}', en: 'it could not be built: {reason}' },
  'dossier-built': { zh: '轮次档案已生成：{title}', en: 'The dossier is ready: {title}' },
  'dossier-built-body': {
    zh: '第 {edition} 版，可在轮次页面下载',
    en: 'Edition {edition}, on the page of the round',
  },
});
