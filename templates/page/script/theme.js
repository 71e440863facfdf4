// Light or dark: the style sheet follows the radio buttons, and this remembers which one was chosen.

const KEY = "cjm-theme";
const themes = all("input[name=theme]");

// A page opened from a disk, or in a strict browser, has nothing to remember with.
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
    // Then it holds until the page is closed.
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
