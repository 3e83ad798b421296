"""What wantfirst knows and decides: pure, standard library only, no path, no print, no YAML, no clock."""
