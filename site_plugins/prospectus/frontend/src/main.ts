import { startContents } from "./contents";
import { startDates } from "./dates";
import { startFilter } from "./filter";
import { startFinder } from "./finder";
import { startLanguage } from "./language";
import { startMenu } from "./menu";
import { startPrint } from "./print";
import { startTheme } from "./theme-toggle";

// Every page reads without this; each piece looks for what it enhances and leaves the page alone where that is missing.
startMenu();
startContents();
startLanguage();
startTheme();
startPrint();
startDates(new Date());
startFilter();
startFinder();
