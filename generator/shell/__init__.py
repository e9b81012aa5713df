"""The shell: the only part that touches the disk, the network and the clock."""
