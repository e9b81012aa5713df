"""What each command of `gongkai` does and says; a module is loaded only when its command is asked for."""
