import { CauceCopy } from "./cauce-copy";
import { CauceProgress } from "./cauce-progress";
import { CauceSearch } from "./cauce-search";
import { CauceTheme } from "./cauce-theme";
import { closeMenus } from "./folding";
import { tellReading } from "./reading";

customElements.define("cauce-theme", CauceTheme);
customElements.define("cauce-copy", CauceCopy);
customElements.define("cauce-progress", CauceProgress);
customElements.define("cauce-search", CauceSearch);
closeMenus();
tellReading();
