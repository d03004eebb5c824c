"""What a project configures, in `formulekit.toml` or under `[tool.formulekit]` in `pyproject.toml` at its root."""

from formulekit.config.reading import ConfigError, settings_of
from formulekit.config.settings import DEFAULTS, Level, Settings

__all__ = ["DEFAULTS", "ConfigError", "Level", "Settings", "settings_of"]
