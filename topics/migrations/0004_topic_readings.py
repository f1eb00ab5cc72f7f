from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("topics", "0003_tags")]

    operations = []
