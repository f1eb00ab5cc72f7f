"""When a question comes back, and in which order questions are drawn. Pure."""
