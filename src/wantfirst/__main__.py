"""`python -m wantfirst`."""

from wantfirst.cli.app import main

if __name__ == "__main__":
    main()
