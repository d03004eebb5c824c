"""Bars on one scale: measured, drawn, told."""
