import { institutions } from './organisations.js';

const expert = (username: string, name: string, institution: number, ...specialties: string[]) => ({
  username,
  name,
  employer: institutions()[institution]?.name ?? '',
  employerCode: null,
  specialties,
});

/** Experts of two hospitals, so that a panel can be drawn (专家库). */
export const demonstrationExperts = () => [
  expert('zhuanjia', '朱专家', 0, '心血管内科', '药学'),
  expert('zhuanjia.er', '许专家', 1, '药学'),
];
