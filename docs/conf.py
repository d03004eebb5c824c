"""How Sphinx builds the documentation: from the files here alone, without network, dates or addresses."""

import sys
from pathlib import Path

from formulekit import __version__

sys.path.insert(0, str(Path(__file__).parent / "_ext"))

project = "formulekit"
version = release = __version__
language = "en"
extensions = [
    "myst_parser",
    "sphinx.ext.autodoc",
    "sphinx.ext.napoleon",
    "generated_pages",
    "two_languages",
    "fitting",
]
exclude_patterns = ["_ext", "_templates", "example-package"]

myst_enable_extensions = ["colon_fence", "attrs_inline"]
myst_heading_anchors = 3
# Bad examples show what is no YAML; they stand there without colours.
suppress_warnings = ["misc.highlighting_failure"]

default_role = "code"
smartquotes_action = "D"
autodoc_member_order = "bysource"
autodoc_typehints_format = "short"
napoleon_use_ivar = True
python_use_unqualified_type_names = True

html_theme = "furo"
html_title = f"formulekit {__version__}"
html_show_copyright = False
html_show_sourcelink = False
html_copy_source = False
templates_path = ["_templates"]
html_static_path = ["_static"]
html_css_files = ["pages.css"]
html_extra_path = ["report.schema.json"]
