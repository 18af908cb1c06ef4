import './old-browsers.js';

import { draw } from './page.js';

draw({ language: 'zh', compared: false, table: '', accepted: false });
