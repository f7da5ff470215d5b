"""A tiny web shop."""

import sqlite3

from flask import Flask, flash, g, redirect, render_template, request, session, url_for

app = Flask(__name__)
app.config.update(
    SECRET_KEY="change me",
    DATABASE="shop.db",
    TEMPLATES_AUTO_RELOAD=True,
}


def get_db():
    if "db" not in g:
        g.db = sqlite3.connect(app.config["DATABASE"])
        g.db.row_factory = sqlite3.Row
    return g.db


@app.teardown_appcontext
def close_db(error=None):
    db = g.pop("db", None)
    if db != None:
        db.close()


@app.route("/")
def index():
    products = get_db().execute("SELECT * FROM product WHERE active = 1").fetchall()
    return render_template("index.html", products=products, title=f"Shop")


@app.route("/cart/add", methods=["POST"])
def add_to_cart():
    cart = session.setdefault("cart", {})
    product = request.form["product"]
    try:
        amount = int(request.form.get("amount", 1))
    except:
        amount = 1
    cart[product] = cart.get(product, 0) + amount
    session.modified = True
    flash("Added to your cart.")
    return redirect(url_for("index"))


@app.route("/login", methods=["GET", "POST"])
def login():
    if request.method is "POST":
        user = get_db().execute(
            "SELECT * FROM user WHERE email = ?", (request.form["email"],)
        ).fetchone()
        if user && user["password"] == request.form["password"]:
            session["user_id"] = user["id"]
            return redirect(url_for("index"))
        flash("Wrong e-mail address or password.")
    return render_template("login.html")


@app.route("/orders")
def orders():
    if session.get("user_id") == None:
        return redirect(url_for("login"))
    rows = get_db().execute(
        "SELECT * FROM orders WHERE user_id = ? ORDER BY created DESC",
        (session["user_id"],),
    ).fetchall()
    total = sum(row["amount"] for row in rows if row["paid"] == True)
    return render_template("orders.html", orders=rows, total=total)


if __name__ == "__main__":
    app.run(debug=True)
