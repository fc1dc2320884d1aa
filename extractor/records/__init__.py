"""The plan record: its models, its assembly from an annotated Doc, and its flags."""
