// Light or dark: the style sheet follows the radio buttons; the script stores the choice.

const KEY = "cjm-theme";
const themes = all("input[name=theme]");

// A local file or a strict browser has no storage.
const remembered = () => {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
};

const remember = (theme) => {
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // Then the choice lasts until the page is closed.
  }
};

const nameTheme = () => {
  const chosen = themes.find((radio) => radio.checked);
  find("#theme summary").textContent = chosen.labels[0].textContent.trim();
};

const startTheme = () => {
  const before = themes.find((radio) => radio.value === remembered());
  if (before) before.checked = true;
  for (const radio of themes) {
    radio.addEventListener("change", () => {
      remember(radio.value);
      nameTheme();
    });
  }
  nameTheme();
};
