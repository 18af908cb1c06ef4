/** Rules of the made-up province where they differ from the national ones: a visitor does not wait for days. */
export const DEMONSTRATION_RULES = [
  {
    key: 'award.publicity-days',
    edition: '示范',
    value: { live: { workingDays: 3 }, rehearsal: { minutes: 5 }, demonstration: { minutes: 2 } },
    legalBasis: '示范省演示数据：演示轮次的公示以 2 分钟计，真实轮次仍为 3 个工作日',
  },
] as const;
