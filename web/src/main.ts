import './styles/index.css';
import { startInLanguage } from './shell/language-switch.ts';
import { noticeIfNothingIsKept } from './shell/notices.ts';
import { startTheme } from './shell/theme.ts';

startTheme();
noticeIfNothingIsKept();
startInLanguage();
