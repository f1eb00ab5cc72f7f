from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("quizzes", "0004_imported_questions"), ("topics", "0004_topic_readings")]

    operations = []
