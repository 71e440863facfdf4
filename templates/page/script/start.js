// Everything that needs a script comes to life, and the address is followed.

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
