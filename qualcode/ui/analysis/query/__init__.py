"""Quotes of codes in relations: ``view`` asks by ``conditions`` and keeps queries as ``saved``."""
