"""Between files and core: the one YAML door, the field tables, packs, worksheet, employers, the index."""
