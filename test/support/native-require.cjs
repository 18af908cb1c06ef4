// Jest below Node 24.9 cannot require() an ES module, though Node itself can. Modules named in jest.config.js are loaded by Node.
const { createRequire } = process.getBuiltinModule('node:module');
module.exports = createRequire(__filename)('content-disposition');
