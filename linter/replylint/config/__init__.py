"""Configuration: files are found and read, house styles added, and the settings for each draft worked out.

``discovery`` finds the file for a draft, ``reading`` makes a ``model`` of it and of what it extends, ``styles`` adds
the house style, ``selection`` and ``resolve`` merge the layers into ``Settings`` that know where each value is from.
"""
