import { accessible } from "./access.js";

accessible("light");
