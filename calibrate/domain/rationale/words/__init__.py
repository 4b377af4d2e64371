"""The words the hints look for: data, in five languages, English first."""
