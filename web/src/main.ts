import './styles/index.css';
import { startLanguageSwitch } from './shell/language-switch.ts';
import { noticeIfNothingIsKept } from './shell/notices.ts';
import { startPage } from './shell/page.ts';
import { startTheme } from './shell/theme.ts';

startTheme();
noticeIfNothingIsKept();
startLanguageSwitch(startPage());
