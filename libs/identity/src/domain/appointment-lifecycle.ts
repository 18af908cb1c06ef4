/**
 * Appointment of a distributor by a manufacturer (配送委托状态流转). An accepted appointment becomes active on its first day:
 * at once when that day has come, otherwise by the daily job.
 */
export const APPOINTMENT_LIFECYCLE = [
  { from: 'proposed', on: 'accept', to: 'accepted', by: 'distributor' }, // 接受
  { from: 'proposed', on: 'refuse', to: 'refused', by: 'distributor' }, // 拒绝
  { from: 'proposed', on: 'withdraw', to: 'withdrawn', by: 'manufacturer' }, // 撤回
  { from: 'accepted', on: 'activate', to: 'active', by: 'platform' }, // 生效
  { from: 'accepted', on: 'end', to: 'ended', by: 'manufacturer' }, // 生效前终止
  { from: 'active', on: 'end', to: 'ended', by: 'manufacturer' }, // 终止
  { from: 'active', on: 'resign', to: 'ended', by: 'distributor' }, // 配送企业退出
] as const;

type AppointmentMove = (typeof APPOINTMENT_LIFECYCLE)[number];
export type AppointmentState = AppointmentMove['from' | 'to'];
