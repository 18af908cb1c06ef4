export * from './approvals.js';
export * from './chain.js';
