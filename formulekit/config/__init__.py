"""What a project configures, in `formulekit.toml` or under `[tool.formulekit]` in `pyproject.toml` at its root."""

from formulekit.config.reading import ConfigError, settings_of
from formulekit.config.settings import DEFAULTS, Settings

__all__ = ["DEFAULTS", "ConfigError", "Settings", "settings_of"]
