// What the page to search on says, in Dutch.
Documentation.addTranslations({
  locale: "nl",
  plural_expr: "n === 1 ? 0 : 1",
  messages: {
    "Search Results": "Gevonden",
    "Searching": "Bezig met zoeken",
    "Preparing search...": "Zoeken wordt voorbereid…",
    ", in ": ", in ",
    "Your search did not match any documents. Please make sure that all words are spelled correctly and that you've selected enough categories.":
      "Niets gevonden. Staan alle woorden er goed?",
    "Search finished, found one page matching the search query.": [
      "Er is één pagina gevonden.",
      "Er zijn ${resultCount} pagina's gevonden.",
    ],
  },
});
