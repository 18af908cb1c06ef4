import { BarcodeOutlined, CalculatorOutlined, DatabaseOutlined, ImportOutlined } from '@ant-design/icons';

import { defineWorkspace } from '../workspace.js';
import { catalogue as en } from './i18n/en.js';
import { catalogue as zh } from './i18n/zh-CN.js';

/** Catalogue (目录): products with their codes, imports, the code checker and the price conversion. */
export const catalogueWorkspace = defineWorkspace<'catalogue'>({
  key: 'catalogue',
  menu: [
    {
      key: 'products',
      group: 'catalogue',
      labelKey: 'products',
      icon: DatabaseOutlined,
      path: '/catalogue/products',
      permission: 'catalogue.view',
    },
    {
      key: 'imports',
      group: 'catalogue',
      labelKey: 'imports',
      icon: ImportOutlined,
      path: '/catalogue/imports',
      permission: 'catalogue.import',
    },
    {
      key: 'codes',
      group: 'catalogue',
      labelKey: 'codes',
      icon: BarcodeOutlined,
      path: '/catalogue/codes',
      permission: 'catalogue.view',
    },
    {
      key: 'conversion',
      group: 'catalogue',
      labelKey: 'conversion',
      icon: CalculatorOutlined,
      path: '/catalogue/conversion',
      permission: 'catalogue.view',
    },
  ],
  routes: [
    { path: 'catalogue/products', load: () => import('./products-page.js'), permission: 'catalogue.view' },
    {
      path: 'catalogue/products/new',
      load: () => import('./form/product-form-page.js'),
      permission: 'catalogue.edit',
    },
    {
      path: 'catalogue/products/:productId/edit',
      load: () => import('./form/product-form-page.js'),
      permission: 'catalogue.edit',
    },
    {
      path: 'catalogue/imports',
      load: () => import('./imports/imports-page.js'),
      permission: 'catalogue.import',
    },
    { path: 'catalogue/codes', load: () => import('./codes-page.js'), permission: 'catalogue.view' },
    {
      path: 'catalogue/conversion',
      load: () => import('./conversion/conversion-page.js'),
      permission: 'catalogue.view',
    },
  ],
  vocabulary: {
    product: {
      active: { family: 'done', 'zh-CN': zh.state.active, en: en.state.active },
      expiring: { family: 'waiting', 'zh-CN': zh.state.expiring, en: en.state.expiring },
      expired: { family: 'blocked', 'zh-CN': zh.state.expired, en: en.state.expired },
      withdrawn: { family: 'idle', 'zh-CN': zh.state.withdrawn, en: en.state.withdrawn },
    },
    codeCheck: {
      good: { family: 'done', 'zh-CN': '通过', en: 'Good' },
      refused: { family: 'blocked', 'zh-CN': '不通过', en: 'Refused' },
    },
    catalogueImport: {
      'dry-run': { family: 'waiting', 'zh-CN': '待确认', en: 'To be confirmed' },
      confirmed: { family: 'done', 'zh-CN': '已导入', en: 'Imported' },
      refused: { family: 'idle', 'zh-CN': '已放弃', en: 'Discarded' },
    },
  },
  i18n: { 'zh-CN': zh, en },
});
