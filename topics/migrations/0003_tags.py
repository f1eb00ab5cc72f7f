from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("topics", "0002_search_index")]

    operations = []
