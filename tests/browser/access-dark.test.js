import { accessible } from "./access.js";

accessible("dark");
