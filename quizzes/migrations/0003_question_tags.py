from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("quizzes", "0002_question_decisions"), ("topics", "0003_tags")]

    operations = []
