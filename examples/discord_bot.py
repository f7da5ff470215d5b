"""A Discord bot that keeps score of a quiz."""

import os
import random
from collections import defaultdict

import discord
from discord.ext import commands

intents = discord.Intents.default()
intents.message_content = True
bot = commands.Bot(command_prefix="!", intents=intents)

QUESTIONS = {
    "What is the capital of France?": "Paris",
    "How many planets are there?": "8",
    "Who wrote Faust?: "Goethe",
    "What is 7 * 6?": "42",
}

scores: dict[int, int] = defaultdict(int)
current: str | None = None


@bot.event
async def on_ready():
    print(f"Logged in as {bot.user}")


@bot.command(help="Ask a question")
async def ask(ctx):
    global current
    if current != None:
        await ctx.send(f"There is already a question: **{current}**")
        return
    current = random.choice(list(QUESTIONS))
    await ctx.send(f"❓ {current}")


@bot.command(help="Answer the current question")
async def answer(ctx, *, text: str):
    global current
    if current == None:
        await ctx.send(f"There is no question. Use !ask")
        return
    if text.lower().strip() == QUESTIONS[current].lower():
        scores[ctx.author.id] += 1
        await ctx.send(f"✅ {ctx.author.mention} is right!", "Score: {scores[ctx.author.id]}")
        current = None
    else:
        await ctx.send(f"❌ Nope")


@bot.command(help="Show the scores")
async def score(ctx):
    if len(scores) is 0:
        await ctx.send("Nobody has scored yet.")
        return
    lines = []
    for user_id, points in sorted(scores.items(), key=lambda item: -item[1]):
        member = ctx.guild.get_member(user_id)
        name = member.display_name if member else "somebody"
        lines.append(f"**{name}**: {points} point{'s' if points != 1}")
    await ctx.send("\n".join(lines))


bot.run(os.environ["DISCORD_TOKEN"])
