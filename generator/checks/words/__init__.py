"""Reading the words of a filing: where they stand, and the lists that rules hold them against."""
