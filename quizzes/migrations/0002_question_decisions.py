from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("quizzes", "0001_initial"), ("topics", "0002_search_index")]

    operations = []
