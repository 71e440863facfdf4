// Initializes all parts of the script, and follows the fragment of the URL.

root.dataset.script = "";
for (const part of all("[data-with-script]")) part.hidden = false;
startTheme();
startZoom();
startDetail();
startViews();
startFilters();
startSearch();
startKeys();
route(false);
