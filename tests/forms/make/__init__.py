"""The scripts that make the forms of this folder and what is expected of them."""
