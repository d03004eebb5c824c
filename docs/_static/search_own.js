// Finds pages in the language of this one alone: those that stand at its side.
const findAll = Search._performSearch;
Search._performSearch = (...query) => {
  const links = [...document.querySelectorAll(".sidebar-tree a, .sidebar-brand")];
  const own = new Set(links.map((link) => link.getAttribute("href").replace(/\.html(#.*)?$/, "")));
  return findAll(...query).filter(([name]) => own.has(name));
};
