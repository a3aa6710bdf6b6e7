module example.com/sobot

go 1.19
